package com.example.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.beans.XMLDecoder;
import java.io.*;
import java.util.Base64;
import javax.servlet.http.*;

class SessionController {
    private final ObjectMapper mapper = new ObjectMapper();

    SessionController() {
        mapper.enableDefaultTyping();
        //     ^^^^^^^^^^^^^^^^^^^ alert
        mapper.activateDefaultTyping(LaissezFaireSubTypeValidator.instance, ObjectMapper.DefaultTyping.NON_FINAL);
        //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        ParserConfig.getGlobalInstance().setAutoTypeSupport(true);
        //                                                  ^^^^ alert
    }

    void doPost(HttpServletRequest request, HttpServletResponse response) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(request.getInputStream())) {
            Order order = (Order) in.readObject();
            //                    ^^^^^^^^^^^^^^^ alert
            process(order);
        }
    }

    User fromCookie(Cookie cookie) throws Exception {
        byte[] data = Base64.getDecoder().decode(cookie.getValue());
        return (User) new ObjectInputStream(new ByteArrayInputStream(data)).readObject();
        //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    Object settings(InputStream in) {
        XMLDecoder decoder = new XMLDecoder(in);
        //                   ^^^^^^^^^^^^^^^^^^ alert
        return decoder.readObject();
    }

    Object handed(ObjectInputStream in) throws Exception {
        return in.readObject();
        //     ^^^^^^^^^^^^^^^ missed: the stream comes from the caller
    }

    Object cached(File file) throws Exception {
        ObjectInputStream in = new ObjectInputStream(new FileInputStream(file));
        return in.readObject();
        //     ^^^^^^^^^^^^^^^ spurious: the program's own file
    }

    Order filtered(byte[] data) throws Exception {
        ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(data));
        in.setObjectInputFilter(info -> info.serialClass() == Order.class ? Status.ALLOWED : Status.REJECTED);
        return (Order) in.readObject();
    }

    Order copy(Order order) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(order);
        return (Order) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
    }

    Object fine(InputStream in, KryoReader reader) throws Exception {
        ObjectInputStream checked = new ValidatingObjectInputStream(in);
        reader.readObject();
        mapper.activateDefaultTyping(allowed, ObjectMapper.DefaultTyping.NON_FINAL);
        ParserConfig.getGlobalInstance().setAutoTypeSupport(false);
        checked.readObject();
        return mapper.readValue(in, Order.class);
    }
}

class Readers {
    private final Kryo kryo = new Kryo();

    @PostMapping("/import")
    Object load(@RequestBody byte[] body, @RequestParam String text) throws Exception {
        SerializationUtils.deserialize(body);
 //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        new Yaml().load(text);
 //     ^^^^^^^^^^^^^^^^^^^^^ alert
        new XStream().fromXML(text);
 //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return kryo.readClassAndObject(new Input(body));
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    Object settings() throws Exception {
        new Yaml().load(getClass().getResourceAsStream("/settings.yml"));
        return new ObjectInputStream(Readers.class.getResourceAsStream("/table.ser")).readObject();
    }

    Object checked(InputStream given) throws Exception {
        ObjectInputStream in = new ObjectInputStream(given) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass description) throws IOException {
                throw new InvalidClassException("no");
            }
        };
        return in.readObject();
    }
}
