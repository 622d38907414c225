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
