// Questions to our own part of the server, which answers for one's own branches only.
function root(api) {
  return api.baseApi.replace(/\/camunda\/api\/engine.*$/, '') + '/history/';
}

export function address(api, path, choices = {}) {
  const query = new URLSearchParams(Object.entries(choices).filter(([, value]) => value));
  return root(api) + path + (query.size ? '?' + query : '');
}

export async function ask(api, path, choices) {
  const answer = await fetch(address(api, path, choices), {headers: {Accept: 'application/json'}, credentials: 'same-origin'});
  if (!answer.ok) {
    const told = await answer.json().catch(() => ({}));
    throw new Error(answer.status === 404 ? 'Dit is er niet (meer).' : answer.status === 401 ? 'Log eerst in.'
      : answer.status === 403 ? 'Dit mag u niet zien.' : told.message ?? 'Er ging iets mis. Probeer het zo opnieuw.');
  }
  return answer.json();
}

/** Codes with their Dutch words, and what one may do. */
export function dictionary(api) {
  return ask(api, 'words');
}
