// Asks the server which questions the answers so far call up. Parts that stay are left alone, with
// whatever somebody is typing in them; without JavaScript the same happens when the form is sent.
for (const form of document.querySelectorAll('form[data-questions]')) {
  let asked = 0;
  form.addEventListener('change', async () => {
    const mine = ++asked;
    const answer = await fetch(form.dataset.questions, {method: 'POST', body: new URLSearchParams(new FormData(form))});
    if (!answer.ok || mine !== asked) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const parts = form.querySelector('#form-parts');
    const wanted = [...page.querySelector('#form-parts').children];
    const keys = new Set(wanted.map(part => part.dataset.part));
    [...parts.children].filter(part => !keys.has(part.dataset.part)).forEach(part => part.remove());
    const here = new Map([...parts.children].map(part => [part.dataset.part, part]));
    let next = parts.firstElementChild;
    for (const part of wanted) {
      const known = here.get(part.dataset.part);
      if (known) {
        next = known.nextElementSibling;
      } else {
        parts.insertBefore(part, next);
      }
    }
  });
}
