package com.example.users;

@RestController
class UserController {
    private final UserRepository userRepository;
    private final EntityManager entityManager;

    @PostMapping("/users")
    User create(@RequestBody User user) {
        return userRepository.save(user);
        //                         ^^^^ alert
    }

    @PutMapping("/users/{id}")
    User update(@PathVariable Long id, @Valid @RequestBody User changes) {
        return userRepository.saveAndFlush(changes);
        //                                 ^^^^^^^ alert
    }

    @PostMapping("/accounts")
    String form(@ModelAttribute("account") Account account, Model model) {
        entityManager.persist(account);
        //                    ^^^^^^^ alert
        return "redirect:/accounts";
    }

    @PostMapping("/orders")
    void order(@RequestBody OrderEntity order) {
        store(order);
    }

    private void store(OrderEntity order) {
        orderDao.insert(order);
        //              ^^^^^ alert
    }

    @PostMapping("/payments")
    Payment pay(@RequestBody Payment payment) {
        return service.book(payment);
        //                  ^^^^^^^ missed: the other class saves it
    }

    @PatchMapping("/members")
    void patch(@RequestBody Member member) {
        entityManager.merge(member);
        //                  ^^^^^^ alert
    }

    @PutMapping("/me")
    Member own(@AuthenticationPrincipal(expression = "id") Long id, @RequestBody Member member) {
        member.setId(id);
        return memberRepository.save(member);
        //                           ^^^^^^ alert
    }

    @PostMapping("/registrations")
    User register(@RequestBody RegistrationRequest form) {
        User user = new User(form.name());
        return userRepository.save(user);
    }

    @PostMapping("/customers")
    Customer owned(@RequestBody Customer customer) {
        customer.setRole(Role.CUSTOMER);
        return customerRepository.save(customer);
    }

    @GetMapping("/users/{id}/visits")
    User visit(@PathVariable Long id) {
        User user = userRepository.findById(id).orElseThrow();
        return userRepository.save(user);
    }

    @PostMapping("/notes")
    Note note(@RequestBody Note note) {
        return noteRepository.save(note);
    }

    void imported(User user) {
        userRepository.save(user);
    }
}
