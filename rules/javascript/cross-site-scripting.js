const express = require('express');
const DOMPurify = require('dompurify');

const app = express();

app.get('/search', (req, res) => {
  res.send(`<h1>Results for ${req.query.q}</h1>`);
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
});

app.get('/users/:name', (req, res) => {
  const { name } = req.params;
  const page = '<html><body>Hello ' + name + '</body></html>';
  res.status(200).send(page);
  //                   ^^^^ alert
  res.status(404).send('No user ' + req.params.name);
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
});

function render(comments, list) {
  comments.forEach((comment) => {
    list.innerHTML += `<li><b>${comment.author}</b> ${comment.text}</li>`;
    //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  });
  list.insertAdjacentHTML('beforeend', '<p>' + comments[0].text + '</p>');
  //                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  $('#first').html(`<p>${comments[0].text}</p>`);
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function greet() {
  const name = new URLSearchParams(window.location.search).get('name');
  document.getElementById('greeting').innerHTML = 'Hello, ' + name;
  //                                              ^^^^^^^^^^^^^^^^ alert
  document.write(decodeURIComponent(location.hash.slice(1)));
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

async function load(target) {
  const response = await fetch('/fragment');
  target.innerHTML = await response.text();
  //                 ^^^^^^^^^^^^^^^^^^^^^ alert
}

function row(user) {
  return `<td>${user.name}</td>`;
}

function table(users, body) {
  body.innerHTML = users.map(row).join('');
  //               ^^^^^^^^^^^^^^^^^^^^^^^ missed: put together in another function
}

function fine(comment, list, count, markup) {
  list.textContent = `${comment.author}: ${comment.text}`;
  list.innerHTML = '';
  list.innerHTML = '<li>No comments yet</li>';
  list.innerHTML = DOMPurify.sanitize(`<p>${comment.text}</p>`);
  list.innerHTML = `<p>${escapeHtml(comment.text)}</p>`;
  list.innerHTML = `<p>${editor.encode(comment.text)}</p>`;
  list.innerHTML = safeHTML(comment.text);
  const notice = $('<div class="notice" />').attr({ id: 'n' + count }).append($('<p />').text(comment.text));
  $('#notices').append(notice);
  const $button = $('<button class="<%= size %>" />');
  $('#tools').append($button.clone().attr({ id: comment.id }));
  label.innerHTML = comment.text.replace(/</g, '&#60;').replace(/\n/g, '<br>');
  list.innerHTML = `<b>${Number(count)}</b>`;
  list.innerHTML = markup;
  const copy = list.innerHTML;
  other.innerHTML = copy;
  $('#first').text(`<p>${comment.text}</p>`);
  names.append(`${comment.author}`);
}

app.get('/json', (req, res) => {
  res.json({ query: req.query.q });
  res.send({ query: req.query.q });
  res.send(escapeHtml(`<p>${req.query.q}</p>`));
  res.render('search', { query: req.query.q });
  res.type('text/plain').send('No user ' + req.query.q);
});

http.createServer((req, res) => {
  const query = url.parse(req.url, true).query;
  res.writeHead(200, { 'Content-Type': 'text/html' });
  res.end('Hello ' + query.name);
  //      ^^^^^^^^^^^^^^^^^^^^^ alert
});

app.get('/echo/:text', (req, res) => {
  res.send(req.params.text);
  //       ^^^^^^^^^^^^^^^ alert
});

app.get('/products/:id', async (req, res) => {
  const product = await Product.findById(req.params.id);
  res.send(product);
});

http.createServer((req, res) => {
  const name = url.parse(req.url, true).query.name.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  res.writeHead(200, { 'Content-Type': 'text/html' });
  res.end(`<p>${name}</p>`);
});

window.addEventListener('message', (event) => {
  const notice = `<p>${event.data.text}</p>`;
  document.querySelector('#notices').insertAdjacentHTML('afterbegin', notice);
  //                                                                  ^^^^^^ alert
  document.querySelector('#count').innerHTML = `<b>${event.data.items.length}</b>`;
});

function wrap(text, tag) {
  return `<${tag}>${text}</${tag}>`;
}

function outline(list) {
  list.innerHTML = ['home', 'about'].map((name) => wrap(name, 'li')).join('');
  document.title = location.hash;
  list.innerHTML = wrap(decodeURI(location.hash), 'h1');
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

app.get('/kinds', (req, res) => {
  const { kind } = req.query;
  if (!['a', 'b'].includes(kind)) return res.status(400).send('<p>No such kind</p>');
  res.send(`<h1>${kind}</h1>`);
  const data = { html: `<b>${req.query.name}</b>` };
  res.json(data);
});
