app.use((err, req, res, next) => {
  res.status(500).send(err.stack);
  //                   ^^^^^^^^^ alert
});

app.get('/orders', async (req, res) => {
  try {
    res.json(await load());
  } catch (error) {
    res.status(500).json({ message: error.message, stack: error.stack });
    // <- alert
  }
});

http.createServer((req, res) => {
  try {
    res.end(load(req.url));
  } catch (e) {
    res.end('Failed: ' + e.stack);
    //      ^^^^^^^^^^^^^^^^^^^^ alert
  }
});

router.get('/bills', (req, res) => {
  load((err, bills) => {
    if (err) return res.send(`<pre>${err.stack}</pre>`);
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    const stack = new Error('late').stack;
    res.send(stack);
    //       ^^^^^ alert
  });
});

koa.use(async (ctx, next) => {
  try {
    await next();
  } catch (err) {
    ctx.body = err.stack;
    //         ^^^^^^^^^ alert
  }
});

app.use((err, req, res, next) => {
  res.status(500).send(describe(err));
  //                   ^^^^^^^^^^^^^ missed: what it says stands elsewhere
});

app.use((err, req, res, next) => {
  logger.error(err.stack);
  res.status(500).send('Something went wrong.');
});

app.use((err, req, res, next) => {
  res.status(500).json({ stack: process.env.NODE_ENV === 'production' ? undefined : err.stack });
});

app.use((err, req, res, next) => {
  if (app.get('env') === 'development') res.send(err.stack);
  else res.sendStatus(500);
});

function status(res, stack) {
  res.send({ error: 'not found' });
  worker.send(stack);
  console.log(stack);
}

http.createServer(async (request, response) => {
  try {
    response.end(await load(request.url));
  } catch (error) {
    response.writeHead(500, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ error: error.message, stack: error.stack }, null, 2));
    // <- alert
    response.end(JSON.stringify({ error: 'The report could not be loaded.' }));
    log.write(JSON.stringify({ stack: error.stack }));
  }
});
