import { Sessions } from './answer.mjs';

const sessions = new Sessions();
const visitor = sessions.start();
sessions.get(visitor).basket.push('tea', 'mug');
const other = sessions.start();
const ann = sessions.login(visitor, 'ann');
const bob = sessions.login('unknown', 'bob');
const works =
  sessions.get(ann)?.user === 'ann' &&
  sessions.get(ann)?.basket.join() === 'tea,mug' &&
  sessions.get(other)?.user === null &&
  sessions.get(other)?.basket.length === 0 &&
  sessions.get(bob)?.user === 'bob' &&
  sessions.get(bob)?.basket.length === 0 &&
  sessions.get('none') === undefined;
// Whoever gave somebody the id of a session must not be in when they log in, nor choose an id that is then made.
const exploited = ann === visitor || Boolean(sessions.get(visitor)?.user) || bob === 'unknown' || Boolean(sessions.get('unknown')?.user);
console.log(JSON.stringify({ works, exploited }));
