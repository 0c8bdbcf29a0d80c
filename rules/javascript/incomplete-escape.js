function quote(text) {
  return text.replace("'", "\\'");
  //     ^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function forSql(text) {
  return text.replace("'", "''");
  //     ^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function forHtml(text) {
  return text.replace('<', '&lt;');
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function strip(text) {
  return text.replace(/</, '');
  //     ^^^^^^^^^^^^^^^^^^^^^ alert
}

function inside(name) {
  return name.replace('../', '');
  //     ^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function insideToo(name) {
  return name.replace(/\.\.\//, '');
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function quoted(text) {
  return '"' + text.replace(/"/, '\\"') + '"';
  //           ^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function byRule(text) {
  const first = /</;
  return text.replace(first, '&lt;');
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the expression stands elsewhere
}

function all(text) {
  return text.replaceAll("'", "''").replace(/</g, '&lt;');
}

function again(text) {
  while (text.includes("'")) text = text.replace("'", '');
  return text.replace('"', '').replace('"', '');
}

function named(text, name) {
  text.replace('{name}', name);
  text.replace(' ', '-');
  text.replace(/^'/, '');
  text.replace("'", "’");
  text.replace(/-/, '');
  text.replace('.html', '');
  path.replace('./', '');
  return text.replace(/"$/, '');
}
