window.addEventListener('message', (event) => {
// <- alert
  panel.innerHTML = event.data.html;
});

addEventListener('message', function (e) {
// <- alert
  eval(e.data);
});

window.onmessage = (event) => {
// <- alert
  location.href = event.data.next;
};

window.addEventListener('message', ({ data }) => {
// <- alert
  localStorage.setItem('token', data.token);
});

self.addEventListener('message', (event) => {
// <- alert
  actions[event.data.name](event.data);
});

window.addEventListener('message', handle);
// <- missed: what it does stands elsewhere

window.addEventListener('message', (event) => {
  if (event.origin !== 'https://shop.example') return;
  panel.innerHTML = event.data.html;
});

window.addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow) return;
  frame.src = event.data.next;
});

window.addEventListener('message', (event) => {
  console.log(event.data);
});

window.addEventListener('click', (event) => {
  panel.innerHTML = event.data;
});

worker.addEventListener('message', (event) => {
  panel.innerHTML = event.data;
});

worker.onmessage = (event) => {
  panel.innerHTML = event.data;
};

function PaymentFrame({ order, onPaid }) {
  const [height, setHeight] = useState(300);
  useEffect(() => {
    window.addEventListener('message', handleMessage);
    // <- alert
    return () => window.removeEventListener('message', handleMessage);

    function handleMessage(event) {
      if (event.data.type === 'paid') onPaid(event.data.payment);
      else setHeight(event.data.pixels);
    }
  }, [onPaid]);
  return frame(order, height);
}

function CheckedFrame({ order }) {
  useEffect(() => {
    const listener = (event) => {
      if (event.origin === 'https://pay.example') setHeight(event.data.pixels);
    };
    window.addEventListener('message', listener);
    window.addEventListener('message', props.onMessage);
    window.addEventListener('resize', listener);
  }, []);
}
