// Lets `max-api` be the fake one, wherever it is imported: as Max does it with its own.
import { register } from 'node:module';

const api = new URL('./fake-api.mjs', import.meta.url).href;
const hooks = `export const resolve = (name, context, next) =>
  name === 'max-api' ? { url: ${JSON.stringify(api)}, shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
