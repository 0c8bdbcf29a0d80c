const libxmljs = require('libxmljs');

function read(request) {
  const first = libxmljs.parseXml(request.body, { noent: true });
  //                                              ^^^^^^^^^^^ alert
  const second = libxmljs.parseXmlString(request.body, { noent: true, noblanks: true });
  //                                                     ^^^^^^^^^^^ alert
  const third = libxmljs.parseXml(request.body, { dtdload: true });
  //                                              ^^^^^^^^^^^^^ alert
  return [first, second, third];
}

function open(parser, text) {
  parser.resolveExternals = true;
  // <- alert
  return parser.parse(text, { replaceEntities: true });
  //                          ^^^^^^^^^^^^^^^^^^^^^ alert
}

function chosen(text) {
  const on = true;
  return libxmljs.parseXml(text, { noent: on });
  //                               ^^^^^^^^^ missed: the value stands elsewhere
}

function fine(request, parser) {
  libxmljs.parseXml(request.body);
  libxmljs.parseXml(request.body, { noent: false });
  libxmljs.parseXml(request.body, { noblanks: true, nonet: true });
  parser.resolveExternals = false;
  return { entities: true };
}
