package vn.trucban.sheets;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.trucban.sheets.SheetFile.Reason;

/** Walks XML of strangers: a document type, and with it every entity, is refused. */
final class SafeXml {

  /** Sees one element. */
  interface Visitor {
    void element(String name, Map<String, String> attributes) throws UnreadableFile;
  }

  private SafeXml() {}

  static void eachElement(byte[] xml, Visitor visitor) throws UnreadableFile {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD -> throw new UnreadableFile(Reason.DAMAGED);
          case XMLStreamConstants.START_ELEMENT ->
              visitor.element(reader.getLocalName(), attributes(reader));
          default -> {}
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      // The JDK's parser answers some malformed input with unchecked exceptions of its own.
      throw new UnreadableFile(Reason.DAMAGED, e);
    }
  }

  private static Map<String, String> attributes(XMLStreamReader reader) {
    if (reader.getAttributeCount() == 0) {
      return Map.of();
    }
    Map<String, String> attributes = new HashMap<>();
    for (int index = 0; index < reader.getAttributeCount(); index++) {
      attributes.put(reader.getAttributeLocalName(index), reader.getAttributeValue(index));
    }
    return attributes;
  }
}
