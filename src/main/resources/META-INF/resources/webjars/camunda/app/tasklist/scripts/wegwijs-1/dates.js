/**
 * To change a task's date Tasklist 7.24.0 sends the whole task back, and the server cannot read the reference to
 * a Camunda Form in it (400): no task with such a form could get another date. It is left out.
 */
export function mendChangingOfDates() {
  const {open, send} = XMLHttpRequest.prototype;
  const taskChanges = new WeakSet();
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    if (method === 'PUT' && /\/task\/[^/]+$/.test(address)) {
      taskChanges.add(this);
    }
    return open.call(this, method, address, ...rest);
  };
  XMLHttpRequest.prototype.send = function (body) {
    return send.call(this, taskChanges.has(this) ? withoutFormReference(body) : body);
  };
}

function withoutFormReference(body) {
  const {camundaFormRef, ...task} = JSON.parse(body);
  return JSON.stringify(task);
}
