/**
 * A form with one line of text would be sent by Enter alone, and Tasklist then completes the task.
 * Completing is done with the button only.
 */
export function swallowImplicitSubmit() {
  document.addEventListener('submit', event => {
    if (event.target.matches('.fjs-form') && !event.submitter) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
}

/** What was said about the last try goes away when somebody tries again: only the newest answer counts. */
export function forgetOldAnswers() {
  document.addEventListener('click', event => {
    if (event.target.closest('.form-actions .btn-primary, .modal-footer .btn-primary')) {
      document.querySelectorAll('.notifications .close').forEach(close => close.click());
    }
  }, true);
}

/**
 * form-js keeps the mistake of a question that is no longer asked, and Tasklist then never offers to
 * save again. Where no mistake is to be seen, there is none: saving looks at all answers once more.
 */
export function letPeopleChangeTheirMind() {
  ['input', 'change', 'click', 'keyup'].forEach(deed => document.addEventListener(deed, event => {
    if (event.target.closest?.('.fjs-form')) {
      setTimeout(offerToSave, 150);
    }
  }, true));
}

function offerToSave() {
  if (!document.querySelector('.fjs-form .fjs-form-field-error')) {
    document.querySelectorAll('.form-actions .btn-primary, .modal-footer .btn-primary')
      .forEach(save => { save.disabled = false; });
  }
}
