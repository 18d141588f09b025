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

/* The shop's clock, since a reader's may be hours off: what it said when the page was drawn, and how long
   that is ago. A timer of the page stands still while the machine sleeps and a clock may be set meanwhile, so
   the longer of the two counts. */
const shop = { said: 0, page: 0, clock: 0 };
let timer;
const [visit] = performance.getEntriesByType('navigation');
heard(Number(document.currentScript.dataset.now), visit ? visit.responseStart : 0);

/* @param page when that was, by the page's own timer */
function heard(said, page) {
  shop.said = said;
  shop.page = page;
  shop.clock = Date.now() - (performance.now() - page);
}

function now() {
  return shop.said + Math.max(performance.now() - shop.page, Date.now() - shop.clock);
}

/* A page out of the browser's own store was drawn nobody knows when. Without an answer its offers are taken
   for over. */
function ask(otherwise) {
  fetch('/api/v1/billing/offer', { cache: 'no-store', signal: AbortSignal.timeout(5000) })
    .then((answer) => answer.json())
    .then((offer) => {
      const said = Date.parse(offer.now);
      if (Number.isNaN(said)) throw new Error('The shop did not say the time.');
      heard(said, performance.now());
      hideEnded();
    })
    .catch(otherwise);
}

/* A timer holds 24 days at most, and sleeps with the machine: so it is asked again each minute. A page whose
   prices were the offer's is fetched anew. */
function hideEnded() {
  let soonest = Infinity;
  let stale = false;
  for (const part of document.querySelectorAll('[data-offer-ends]:not([hidden])')) {
    const left = Date.parse(part.dataset.offerEnds) - now();
    if (left > 0) {
      soonest = Math.min(soonest, left);
      part.dataset.seenLive = '';
      continue;
    }
    part.hidden = true;
    stale ||= 'offerPage' in part.dataset && 'seenLive' in part.dataset;
  }
  clearTimeout(timer);
  if (stale) location.reload();
  else if (soonest < Infinity) timer = setTimeout(hideEnded, Math.min(soonest, 60000));
}

function hideAll() {
  for (const part of document.querySelectorAll('[data-offer-ends]')) part.hidden = true;
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
if (visit && visit.transferSize === 0) ask(hideAll);
else hideEnded();
addEventListener('pageshow', (event) => {
  if (event.persisted) ask(hideEnded);
});
