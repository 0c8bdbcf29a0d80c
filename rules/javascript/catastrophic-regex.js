const words = /^(\w+\s?)*$/;
//            ^^^^^^^^^^^^^ alert
const letters = /^(a+)+$/;
//              ^^^^^^^^^ alert
const lower = /^([a-z]+)*$/;
//            ^^^^^^^^^^^^^ alert
const mail = /^([a-zA-Z0-9]+)+@example\.com$/;
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
const either = /^(\w|\d)+$/;
//             ^^^^^^^^^^^^ alert
const made = new RegExp('^([a-z]+)+$');
//                      ^^^^^^^^^^^^^ alert
const doubled = /^(a|aa)+$/;
//              ^^^^^^^^^^^ alert

const far = /^(\w+(\.\w+)*)*$/;
//          ^^^^^^^^^^^^^^^^^^^ missed: a group in the group

const linear = /^\w+(\s\w+)*$/;
const parted = /^(\d+,)*$/;
const once = /^(\w+)$/;
const dates = /^(\d+-)+\d+$/;
const spaces = /^\s+|\s+$/g;
const open = /(a+)+/;
const groups = /^(ab|cd)+$/;
const plain = new RegExp('^[a-z]+$');
const text = '(a+)+$';
const label = /^([\p{L}\p{N}_-]+\s?)*$/u;
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
const quoted = /^([^"\\]+)+;$/;
//             ^^^^^^^^^^^^^^^ alert
const tags = /^(#[\p{L}\]]+\s)*$/u;
