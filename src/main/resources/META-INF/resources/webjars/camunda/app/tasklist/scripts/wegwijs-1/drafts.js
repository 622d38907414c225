// Tasklist keeps unfinished forms as clear text in the browser, also after logging out.
// On a shared desk that is a person's file for the next user: none is kept.
const PREFIXES = ['camunda-form:', 'camForm:'];

const isDraft = key => PREFIXES.some(prefix => String(key).startsWith(prefix));

export function refuseDrafts() {
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (!isDraft(key)) {
      setItem.call(this, key, value);
    }
  };
}

export function forgetDrafts() {
  Object.keys(localStorage).filter(isDraft).forEach(key => localStorage.removeItem(key));
}
