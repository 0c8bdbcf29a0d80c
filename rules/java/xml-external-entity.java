package com.example.xml;

import java.io.*;
import javax.xml.parsers.*;
import javax.xml.stream.*;
import org.dom4j.io.SAXReader;
import org.w3c.dom.Document;

class XmlController {
    @PostMapping("/orders")
    Document orders(@RequestBody String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(xml.getBytes()));
    }

    void sax(InputStream in, Handler handler) throws Exception {
        SAXParser parser = SAXParserFactory.newInstance().newSAXParser();
        //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        parser.parse(in, handler);
    }

    String stax(Reader reader) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        XMLStreamReader xml = factory.createXMLStreamReader(reader);
        return xml.getElementText();
    }

    org.dom4j.Document dom4j(File file) throws Exception {
        return new SAXReader().read(file);
        //     ^^^^^^^^^^^^^^^ alert
    }

    DocumentBuilder shared() throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder();
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: parsed elsewhere
    }

    Document resource() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(getClass().getResourceAsStream("/settings.xml"));
    }

    Document empty() throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    }

    Document hardened(InputStream in) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        return factory.newDocumentBuilder().parse(in);
    }

    XMLStreamReader restricted(Reader reader) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory.createXMLStreamReader(reader);
    }

    Document secured(InputStream in) throws Exception {
        DocumentBuilderFactory factory = secure(DocumentBuilderFactory.newInstance());
        return factory.newDocumentBuilder().parse(in);
    }
}
