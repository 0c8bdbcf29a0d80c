package com.example.proxy;

import java.net.*;
import java.net.http.*;
import javax.servlet.http.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;

@RestController
class ProxyController {
    private final RestTemplate restTemplate = new RestTemplate();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebClient webClient;

    void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String target = request.getParameter("url");
        URL url = new URL(target);
        url.openStream().transferTo(response.getOutputStream());
        // <- alert
    }

    @GetMapping("/fetch")
    String fetch(@RequestParam("url") String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        //                                           ^^^^^^^^^^^^^^^^^^^ alert
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @PostMapping("/import")
    Object load(@RequestParam String host, @RequestBody Import source) {
        restTemplate.postForObject("http://" + host + "/api/import", source, String.class);
        //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return restTemplate.exchange(source.getUrl(), HttpMethod.GET, null, String.class);
        //                           ^^^^^^^^^^^^^^^ alert
    }

    @GetMapping("/reactive")
    Mono<String> reactive(@RequestParam String url) {
        return webClient.get().uri(url).retrieve().bodyToMono(String.class);
        //                         ^^^ alert
    }

    @GetMapping("/known")
    String known(@RequestParam String site) {
        if (!SITES.has(site)) {
            return "";
        }
        return restTemplate.getForObject(site, String.class);
    }

    String indirect(Job job) throws Exception {
        return read(new URL(job.getAddress()).openStream());
        //          ^^^^^^^^^^^^^^^^^^^^^^^^^ missed: where the job comes from is not seen
    }

    @GetMapping("/checked")
    String checked(@RequestParam String url) {
        URI uri = URI.create(url);
        if (!ALLOWED_HOSTS.contains(uri.getHost())) {
            throw new IllegalArgumentException("host");
        }
        return restTemplate.getForObject(uri, String.class);
    }

    @GetMapping("/user/{id}")
    String fine(@PathVariable String id, @RequestParam String city) throws Exception {
        restTemplate.getForObject("https://users.example.com/" + id, String.class);
        webClient.get().uri("/users/" + id).retrieve();
        webClient.get().uri("https://weather.example.com/v1?q={city}", city).retrieve();
        String base = settings.getWeatherUrl();
        restTemplate.getForObject(base + "?q={city}", String.class, city);
        return read(new URL("https://static.example.com/logo.png").openStream());
    }
}
