import {mendChangingOfDates} from './dates.js';
import {forgetDrafts, refuseDrafts} from './drafts.js';
import {sayInDutch, setCalendarOfTasklist, writeDatesInDutch} from './dutch.js';
import {nameControls} from './names.js';
import {forgetOldAnswers, letPeopleChangeTheirMind, swallowImplicitSubmit} from './forms.js';
import {news} from './news.js';
import {showDemoProgress} from './progress.js';

document.documentElement.lang = 'nl';
refuseDrafts();
forgetDrafts();
setInterval(forgetDrafts, 60_000);
swallowImplicitSubmit();
forgetOldAnswers();
letPeopleChangeTheirMind();
mendChangingOfDates();
writeDatesInDutch();
setCalendarOfTasklist();

const PHONE = matchMedia('(max-width: 842px)');
let address = location.href;
let task = chosenTask();
let planned = false;

function chosenTask() {
  return new URLSearchParams(location.hash.split('?')[1]).get('task');
}

// On a phone the task stands under the whole list: choosing one goes there.
function goToChosenTask() {
  const chosen = chosenTask();
  if (chosen !== task) {
    task = chosen;
    if (chosen && PHONE.matches) {
      document.querySelector('.task-details')?.scrollIntoView();
    }
  }
}

function improve() {
  planned = false;
  if (location.href !== address) {
    address = location.href;
    forgetDrafts();
    goToChosenTask();
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

export default news;
