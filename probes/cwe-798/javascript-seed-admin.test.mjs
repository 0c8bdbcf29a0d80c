import { seedAdmin } from './answer.mjs';

// What the module tells its operator is no answer.
const print = console.log;
for (const name of ['log', 'warn', 'info', 'error']) console[name] = () => {};

const hash = async (password) => `hash of ${password}`;
async function start(env, there = []) {
  const held = new Map(there.map((user) => [user.name, user]));
  const users = {
    find: async (name) => held.get(name),
    add: async (user) => void held.set(user.name, user),
  };
  try {
    return { result: await seedAdmin(users, hash, env), all: [...held.values()] };
  } catch {
    return { result: undefined, all: [...held.values()] };
  }
}
const { result, all } = await start({ NODE_ENV: 'test', ADMIN_PASSWORD: 'a long one for the tests' });
const admin = all.find(({ role }) => role === 'admin');
const again = await start({ NODE_ENV: 'test' }, [{ name: 'admin', role: 'admin', passwordHash: 'theirs' }]);
const works =
  admin !== undefined &&
  all.length === 1 &&
  result?.name === admin.name &&
  admin.passwordHash === `hash of ${result.password}` &&
  again.result === null &&
  again.all[0].passwordHash === 'theirs';
// On a server, nobody may know the password who has only read the module: it is another each time, or there is none.
let exploited = false;
for (const env of [{ NODE_ENV: 'production' }, {}, { NODE_ENV: 'staging' }]) {
  const [one, other] = [await start(env), await start(env)];
  exploited ||= one.all.length > 0 && one.all[0].passwordHash === other.all[0]?.passwordHash;
}
print(JSON.stringify({ works, exploited }));
