import {forgetDrafts, refuseDrafts} from './drafts.js';
import {sayInDutch, writeDatesInDutch} from './dutch.js';
import {nameControls} from './names.js';
import {swallowImplicitSubmit} from './forms.js';
import {showDemoProgress} from './progress.js';

document.documentElement.lang = 'nl';
refuseDrafts();
forgetDrafts();
setInterval(forgetDrafts, 60_000);
swallowImplicitSubmit();
writeDatesInDutch();

let address = location.href;
let planned = false;

function improve() {
  planned = false;
  if (location.href !== address) {
    address = location.href;
    forgetDrafts();
    showDemoProgress();
  }
  sayInDutch(document.body);
  nameControls(document.body);
}

// One pass per frame, however many changes the page makes at once.
new MutationObserver(() => {
  if (!planned) {
    planned = true;
    requestAnimationFrame(improve);
  }
}).observe(document.body, {
  childList: true, subtree: true, characterData: true,
  attributes: true, attributeFilter: ['placeholder', 'title', 'aria-label', 'class']
});

improve();
showDemoProgress();
