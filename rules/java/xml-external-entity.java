package com.example.xml;

import java.io.*;
import javax.xml.parsers.*;
import javax.xml.stream.*;
import org.dom4j.io.SAXReader;
import org.w3c.dom.Document;

class XmlController {
    private final XMLInputFactory inputs = XMLInputFactory.newInstance();

    @PostMapping("/orders")
    Document orders(@RequestBody String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(xml.getBytes()));
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    void sax(InputStream in, Handler handler) throws Exception {
        SAXParser parser = SAXParserFactory.newInstance().newSAXParser();
        parser.parse(in, handler);
 //     ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        XMLReader reader = parser.getXMLReader();
        reader.parse(new InputSource(in));
 //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    String stax(Reader reader) throws XMLStreamException {
        return inputs.createXMLStreamReader(reader).getElementText();
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the file restricts another factory
    }

    org.dom4j.Document dom4j(File file) throws Exception {
        return new SAXReader().read(file);
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    Document allowed(InputStream in) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", false);
        return factory.newDocumentBuilder().parse(in);
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    private DocumentBuilder shared() throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder();
    }

    Document elsewhere(InputStream in) throws Exception {
        return shared().parse(in);
        //     ^^^^^^^^^^^^^^^^^^ alert
    }

    Document handed(DocumentBuilder builder, InputStream in) throws Exception {
        return builder.parse(in);
        //     ^^^^^^^^^^^^^^^^^ missed: who calls it made the parser
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

    private DocumentBuilderFactory restrictedFactory() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory;
    }

    Document made(InputStream in) throws Exception {
        return restrictedFactory().newDocumentBuilder().parse(in);
    }

    XMLStreamReader restricted(Reader reader) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory.createXMLStreamReader(reader);
    }

    Document tried(InputStream in) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        } catch (ParserConfigurationException e) {
            log.warn("not supported", e);
        }
        return factory.newDocumentBuilder().parse(in);
    }

    Document secured(InputStream in) throws Exception {
        DocumentBuilderFactory factory = secure(DocumentBuilderFactory.newInstance());
        return factory.newDocumentBuilder().parse(in);
    }

    Document resolved(InputStream in) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        return builder.parse(in);
    }

    Date others(DateFormat format, String text) throws Exception {
        return format.parse(text);
    }
}
