/* Small comforts for pages that work without them. */
const summary = document.querySelector('[data-focus]');
if (summary) summary.focus();

/* Times in the reader's own zone, on hover. */
for (const time of document.querySelectorAll('time[datetime]')) {
  const at = new Date(time.dateTime);
  if (!Number.isNaN(at.getTime()) && time.dateTime.includes('T'))
    time.title = at.toLocaleString(undefined, { dateStyle: 'long', timeStyle: 'short' });
}

/* A page that waits for somebody's word asks after it, and is loaded again only when something has changed. */
const watched = document.querySelector('[data-watch]');
async function lookAgain(tries) {
  const answer = await fetch(location.href).catch(() => null);
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (page.querySelector('[data-watch]')?.dataset.watch !== watched.dataset.watch) {
      location.reload();
      return;
    }
  }
  if (tries > 0) setTimeout(lookAgain, 2500, tries - 1);
}
if (watched) setTimeout(lookAgain, 1500, 240);

/* A form is sent once, even when the button is pressed twice. */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post') return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = '1';
  setTimeout(() => delete form.dataset.sent, 4000);
});

/* A link to something folded away opens it and puts the cursor in its first field. */
document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-opens]');
  const folded = opener && document.getElementById(opener.dataset.opens);
  if (!folded) return;
  event.preventDefault();
  folded.open = true;
  folded.scrollIntoView({ block: 'center' });
  folded.querySelector('select, input, textarea')?.focus();
});

/* j and k walk through the rows of a list that has no keys of its own; Enter opens the one in focus. */
function walk(step) {
  const rows = [...document.querySelectorAll('[data-row]')];
  if (rows.length === 0) return false;
  const at = rows.indexOf(document.activeElement);
  rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + step))].focus();
  return true;
}

/* Keys: / to search, and whatever a page names with data-key. */
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, select, [contenteditable]')) return;
  if (event.key === '/') {
    const search = document.querySelector('[data-slash]');
    if (search) {
      event.preventDefault();
      search.focus();
    }
    return;
  }
  const target = /^[a-z]$/.test(event.key) && document.querySelector(`[data-key="${event.key}"]`);
  if (!target) {
    if ((event.key === 'j' && walk(1)) || (event.key === 'k' && walk(-1))) event.preventDefault();
    return;
  }
  event.preventDefault();
  if (target.matches('input, select, textarea, summary')) target.focus();
  if (target.matches('a, button, input[type=radio], summary')) target.click();
});
