import java.net.URLDecoder;
import java.net.URLEncoder;

class Link {
    String to(String name) {
        return "/search?q=" + URLEncoder.encode(name);
//                            ^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    String from(String query) {
        return URLDecoder.decode(query.substring(2));
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    void limit(Runnable task) throws InterruptedException {
        Thread worker = new Thread(task);
        worker.start();
        worker.join(1000);
        worker.stop();
//      ^^^^^^^^^^^^^ alert
    }

    void pause(Thread worker) {
        worker.suspend();
//      ^^^^^^^^^^^^^^^^ alert
    }

    void end() {
        Thread.currentThread().stop();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        System.runFinalizersOnExit(true);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    String right(String name) throws UnsupportedEncodingException {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + URLDecoder.decode(name, "UTF-8");
    }

    void interrupt(Runnable task) throws InterruptedException {
        Thread worker = new Thread(task);
        worker.start();
        worker.join(1000);
        worker.interrupt();
    }

    void services(Server server, Timer timer, Player player) {
        server.stop();
        timer.suspend();
        player.resume();
    }

    void own() {
        WorkerThread worker = new WorkerThread("work");
        worker.stop();
        Encoder encoder = new Encoder();
        encoder.encode("name");
    }

    void pool() {
        ThreadPool pool = new ThreadPool(4);
        pool.stop();
        Runtime.getRuntime().addShutdownHook(new Thread(pool::stop));
        System.runFinalization();
    }
}
