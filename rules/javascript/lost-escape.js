const allowed = new RegExp('^https://example\.com/');
//                         ^^^^^^^^^^^^^^^^^^^^^^^^ alert
const digits = new RegExp("^\d+$");
//                        ^^^^^^^ alert
const word = RegExp(`^\w+-${suffix}$`);
//                  ^^^^^^^^^^^^^^^^^ alert
const host = new RegExp('\.example\\.com$', 'i');
//                      ^^^^^^^^^^^^^^^^^^ alert
const list = RegExp("[\]]");
//                  ^^^^^^ alert

function find(text) {
  return text.match('\d+');
  //                ^^^^^ alert
}

function late(text) {
  const pattern = '\.com$';
  //              ^^^^^^^^ missed: becomes an expression later
  return new RegExp(pattern).test(text);
}

const fine = new RegExp('^https://example\\.com/');
const literal = /^\d+\.\d+$/;
const line = new RegExp('\n', 'g');
const unicode = new RegExp('\u00e4');
const boundary = new RegExp('\\bword\\b');
const backslash = new RegExp('\\\\');
const plain = new RegExp(`^${name}$`);
const escaped = new RegExp(`^${name.replace(/[.*]/g, '\\$&')}$`);
const raw = new RegExp(String.raw`^\d+$`);
