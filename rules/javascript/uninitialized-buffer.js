function read(size, request) {
  const first = Buffer.allocUnsafe(size);
  //            ^^^^^^^^^^^^^^^^^^^^^^^^ alert
  const second = Buffer.allocUnsafeSlow(1024);
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  const third = new Buffer(request.body.size);
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  return [first, second, third];
}

function old(value) {
  return new Buffer(value);
  //     ^^^^^^^^^^^^^^^^^ alert
}

function number() {
  return new Buffer(16);
  //     ^^^^^^^^^^^^^^ alert
}

function filled(size) {
  const buffer = Buffer.allocUnsafe(size);
  buffer.fill(0);
  return buffer;
}

function copied(source) {
  const buffer = Buffer.allocUnsafe(source.length);
  source.copy(buffer);
  return buffer;
}

const zeros = Buffer.alloc(16);
const text = Buffer.from('text');
const old64 = new Buffer('dGV4dA==', 'base64');
const typed = new Uint8Array(16);
