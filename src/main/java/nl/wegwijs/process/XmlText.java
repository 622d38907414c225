package nl.wegwijs.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A model read as plain XML, without document types or anything from outside. */
final class XmlText {

    private XmlText() {
    }

    static Element root(byte[] source) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The default one also prints what it throws.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(source)).getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException unreadable) {
            throw new ModelException(unreadable.getMessage());
        }
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                children.add(inner);
            }
        }
        return children;
    }

    /** All attribute values of the element and its own text. */
    static List<String> texts(Element element) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            texts.add(element.getAttributes().item(i).getNodeValue());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                texts.add(child.getNodeValue());
            }
        }
        return texts;
    }

    /** The attribute's value, or null. */
    static String attribute(Element element, String namespace, String name) {
        return element.hasAttributeNS(namespace, name) ? element.getAttributeNS(namespace, name) : null;
    }
}
