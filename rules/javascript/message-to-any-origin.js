function send(token, user, account, frame) {
  window.parent.postMessage({ token }, '*');
  //                        ^^^^^^^^^ alert
  window.opener.postMessage(user, '*');
  //                        ^^^^ alert
  frame.contentWindow.postMessage({ type: 'login', password: account.password }, '*');
  //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  parent.postMessage(JSON.stringify({ session: account.session }), "*");
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  window.top.postMessage(authData.userName, '*');
  //                     ^^^^^^^^^^^^^^^^^ alert
}

function named(data) {
  window.parent.postMessage(data, '*');
  //                        ^^^^ missed: nothing says that it is a secret
}

function fine(frame, token, height, worker) {
  window.parent.postMessage({ token }, 'https://shop.example');
  frame.contentWindow.postMessage({ type: 'pause' }, '*');
  window.parent.postMessage({ height }, '*');
  worker.postMessage({ token });
  window.parent.postMessage({ token }, location.origin);
  frame.contentWindow.postMessage('{"event":"command"}', '*');
}
