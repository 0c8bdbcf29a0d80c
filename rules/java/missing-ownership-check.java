package com.example.orders;

@RestController
class Orders {
    @GetMapping("/orders")
    List<Order> mine(Principal principal) {
        return orderRepository.findByOwner(principal.getName());
    }

    @GetMapping("/orders/{id}")
    Order order(@PathVariable Long id) {
        return orderRepository.findById(id).orElseThrow();
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @DeleteMapping("/invoices/{id}")
    void delete(@PathVariable("id") Long id) {
        invoiceRepository.deleteById(id);
 //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @GetMapping("/address")
    Address address(@RequestParam Long number) {
        Address address = this.addressRepository.getReferenceById(number);
        //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return address;
    }

    @PutMapping("/notes/{id}")
    Note change(@PathVariable UUID id, @RequestBody NoteForm form) {
        Note note = noteRepo.findById(id).orElseThrow();
        //          ^^^^^^^^^^^^^^^^^^^^^ alert
        note.setText(form.text());
        return noteRepo.save(note);
    }

    @GetMapping("/payments/{id}")
    Payment payment(@PathVariable String id) {
        return paymentDao.getById(id);
        //     ^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @GetMapping("/messages/{id}")
    Message message(@PathVariable Long id) {
        return messageService.find(id);
        //     ^^^^^^^^^^^^^^^^^^^^^^^ missed: the service may look or not
    }

    @GetMapping("/orders/{id}/lines")
    List<Line> lines(@PathVariable Long id, Principal principal) {
        Order order = orderRepository.findById(id).orElseThrow();
        if (!order.customer().equals(principal.getName())) {
            throw new ForbiddenException();
        }
        return order.lines();
    }

    @GetMapping("/orders/{id}/state")
    State state(@PathVariable Long id) {
        Order order = orderRepository.findById(id).orElseThrow();
        checkOwner(order);
        return order.state();
    }

    @GetMapping("/products/{id}")
    Product product(@PathVariable Long id) {
        return productRepository.findById(id).orElseThrow();
    }

    Order load(Long id) {
        return orderRepository.findById(id).orElseThrow();
    }
}
