import { Sessions } from './answer.mjs';

const sessions = new Sessions();
const id = sessions.start('ann');
sessions.end(sessions.start('bob'));
const other = sessions.start('eve');
const works = typeof id === 'string' && /^[\w.~-]+$/.test(id) && sessions.find(id) === 'ann' && sessions.find(other) === 'eve' && sessions.find('none') === undefined && (sessions.end(id), sessions.find(id) === undefined);
// With chance and time standing still, ids that follow from them come again.
const { random } = Math;
const { now } = Date;
Math.random = () => 0.123456789;
Date.now = () => 1700000000000;
const first = new Sessions().start('x');
const second = new Sessions().start('x');
Math.random = random;
Date.now = now;
console.log(JSON.stringify({ works, exploited: first === second || String(first).length < 16 }));
