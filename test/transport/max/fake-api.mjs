// max-api as it is documented, for a process that Max did not start: messages come in and calls go out over the process's own
// channel. Objects in calls become dictionaries by name, as Max makes them; every call is answered later, in order.
const handlers = new Map();
const waiting = new Map();
let nextCall = 1;

process.on('message', async (message) => {
  if (message.kind === 'answer') settle(message);
  else if (message.kind === 'message') await deliver(message.selector, message.parts);
});

/** Named handlers get the parts; numbers, lists, bangs and dictionaries have kinds of their own; `all` hears everything. */
async function deliver(selector, parts) {
  const kind = kindOf(selector, parts);
  const key = kind ?? selector;
  const heard = handlers.get(key) ?? [];
  const given = kind === 'dict' ? [await call('getDict', [parts[0]])] : parts;
  for (const handler of heard) handler(...given);
  for (const handler of handlers.get('all') ?? []) handler(heard.length > 0, selector, ...given);
  if (heard.length === 0) process.send({ kind: 'unhandled', selector });
}

function kindOf(selector, parts) {
  if (selector === 'dictionary') return 'dict';
  if (selector === 'bang') return 'bang';
  if (selector === 'int' || selector === 'float') return 'number';
  return selector === 'list' && typeof parts[0] === 'number' ? 'list' : null;
}

function call(name, parts) {
  const id = nextCall++;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    process.send({ kind: 'call', id, name, parts });
  });
}

function settle({ id, value, error }) {
  const { resolve, reject } = waiting.get(id);
  waiting.delete(id);
  if (error === undefined) resolve(value);
  else reject(new Error(error));
}

export default {
  MAX_ENV: { MAX: 'max', MAX_FOR_LIVE: 'maxforlive', STANDALONE: 'max:standalone' },
  MESSAGE_TYPES: { ALL: 'all', BANG: 'bang', DICT: 'dict', NUMBER: 'number', LIST: 'list' },
  POST_LEVELS: { ERROR: 'error', INFO: 'info', WARN: 'warn' },
  addHandler(selector, handler) {
    handlers.set(selector, [...(handlers.get(selector) ?? []), handler]);
  },
  addHandlers(record) {
    for (const [selector, handler] of Object.entries(record)) this.addHandler(selector, handler);
  },
  removeHandler(selector, handler) {
    handlers.set(
      selector,
      (handlers.get(selector) ?? []).filter((each) => each !== handler),
    );
  },
  removeHandlers(selector) {
    handlers.delete(selector);
  },
  outlet: (...parts) => call('outlet', parts),
  outletBang: () => call('outlet', ['bang']),
  post: (...parts) => call('post', parts),
  getDict: (name) => call('getDict', [name]),
  setDict: (name, value) => call('setDict', [name, value]),
  updateDict: (name, path, value) => call('updateDict', [name, path, value]),
};
