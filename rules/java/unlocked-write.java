@RestController
class CartController {
    private final Map<String, Cart> carts = new HashMap<>();
    private static final List<String> names = new ArrayList<>();
    private Set<String> seen = new HashSet<>();
    private final Map<String, Cart> shared = new ConcurrentHashMap<>();
    private final Map<String, Cart> locked = new HashMap<>();
    private final List<String> copied = Collections.synchronizedList(new ArrayList<>());

    @PostMapping("/carts")
    void open(@RequestParam String user) {
        carts.put(user, new Cart());
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @PutMapping("/names")
    public ResponseEntity<Void> name(@RequestParam String name) {
        if (!names.contains(name)) {
            names.add(name);
//          ^^^^^^^^^^^^^^^ alert
        }
        return ResponseEntity.ok().build();
    }

    @DeleteMapping("/carts/{user}")
    void close(@PathVariable String user) {
        this.carts.remove(user);
//      ^^^^^^^^^^^^^^^^^^^^^^^ alert
        seen.clear();
//      ^^^^^^^^^^^^ alert
    }

    void visit(HttpServletRequest request) {
        seen.add(request.getRemoteAddr());
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @PostMapping("/shared")
    void shared(@RequestParam String user) {
        shared.put(user, new Cart());
        copied.add(user);
    }

    @PostMapping("/locked")
    void locked(@RequestParam String user) {
        synchronized (locked) {
            locked.put(user, new Cart());
        }
    }

    @GetMapping("/carts")
    List<String> users(@RequestParam int limit) {
        List<String> names = new ArrayList<>();
        for (String user : carts.keySet()) {
            names.add(user);
        }
        return names.subList(0, limit);
    }

    @PostConstruct
    void fill() {
        names.add("admin");
        carts.put("admin", new Cart());
    }

    void helper(String user) {
        carts.put(user, new Cart());
    }

    @GetMapping("/carts/{user}")
    Map<String, Object> show(@PathVariable String user) {
        Map<String, Object> result = new HashMap<>();
        result.put("cart", carts.get(user));
        return result;
    }
}
