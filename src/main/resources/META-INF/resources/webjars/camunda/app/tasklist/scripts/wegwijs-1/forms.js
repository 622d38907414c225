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
