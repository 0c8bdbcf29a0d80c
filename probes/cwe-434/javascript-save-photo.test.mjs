import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { savePhoto } from './answer.mjs';

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'probe-'));
const folder = path.join(base, 'site', 'photos');
fs.mkdirSync(folder, { recursive: true });
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF\0'), Buffer.alloc(64), Buffer.from([0xff, 0xd9])]);
const save = async (name, data) => {
  try {
    return await savePhoto(folder, name, data);
  } catch {
    return undefined;
  }
};
const kept = (address) => {
  const name = /^\/photos\/([^?#]+)$/.exec(address ?? '')?.[1];
  const file = name && path.join(folder, decodeURIComponent(name));
  return file && fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0);
};
const first = await save('kitchen.png', png);
const second = await save('kitchen.png', Buffer.concat([png, Buffer.from('2')]));
const third = await save('Garten hinten.JPG', jpeg);
const works =
  first !== second &&
  /\.png$/i.test(first ?? '') &&
  /\.jpe?g$/i.test(third ?? '') &&
  kept(first).equals(png) &&
  kept(second).length === png.length + 1 &&
  kept(third).equals(jpeg);

const page = Buffer.from('<script>alert(document.cookie)</script>');
const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
await save('page.html', page);
await save('page.HTM', page);
await save('drawing.svg', drawing);
await save('photo.png.html', Buffer.concat([png, page]));
await save('photo.xhtml', Buffer.concat([png, page]));
await save('code.js', Buffer.from('alert(1)'));
await save('shell.php', Buffer.concat([png, Buffer.from('<?php system($_GET["c"]);')]));
await save('../../owned.png', png);
await save('../owned.png', png);
await save('../index.html', Buffer.concat([jpeg, page]));
const files = fs.readdirSync(base, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const exploited = files.some(
  (entry) => /\.(x?html?|svg|js|php)$/i.test(entry.name) || !(entry.parentPath ?? entry.path).startsWith(folder),
);
fs.rmSync(base, { recursive: true });
console.log(JSON.stringify({ works, exploited }));
