/* Of an offer: its end in the reader's own zone, gone at that end on pages that were kept, and put away
   without leaving the page. The page says and does the same without this. */
function localTimes() {
  for (const time of document.querySelectorAll('time[data-local]')) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime())) continue;
    const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
    const day = at.toLocaleDateString('en-GB', parts).replace(',', '');
    const clock = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };
    time.textContent = `${day}, ${at.toLocaleTimeString('en-GB', clock)}`;
  }
}

/* A timer holds 24 days at most, and sleeps with the machine: so it is asked again each minute. A page whose
   prices were the offer's is fetched anew. */
function hideEnded() {
  let soonest = Infinity;
  let stale = false;
  for (const part of document.querySelectorAll('[data-offer-ends]:not([hidden])')) {
    const left = Date.parse(part.dataset.offerEnds) - Date.now();
    if (left > 0) {
      soonest = Math.min(soonest, left);
      part.dataset.seenLive = '';
      continue;
    }
    part.hidden = true;
    stale ||= 'offerPage' in part.dataset && 'seenLive' in part.dataset;
  }
  if (stale) location.reload();
  else if (soonest < Infinity) setTimeout(hideEnded, Math.min(soonest, 60000));
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches('[data-hide-offer]')) return;
  event.preventDefault();
  const line = form.closest('[data-offer-ends]');
  fetch(form.action, { method: 'POST', body: new FormData(form), redirect: 'manual' })
    .then(() => {
      line.remove();
    })
    .catch(() => {
      form.submit();
    });
});

localTimes();
hideEnded();
addEventListener('pageshow', hideEnded);
