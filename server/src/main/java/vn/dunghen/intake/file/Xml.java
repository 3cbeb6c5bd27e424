package vn.dunghen.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part of a spreadsheet read once from end to end; nothing outside of it is ever fetched. */
final class Xml {

  private static final int LONGEST_ATTRIBUTE = 32_768;

  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FACTORY.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
  }

  private Xml() {}

  /** Is shown every element as it begins and ends, and how many letters stand between. */
  interface Seer {
    void begins(XMLStreamReader element);

    default void ends(String element) {}

    default void letters(int number) {}
  }

  static void read(InputStream in, Seer seer) {
    try (in) {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
      while (reader.hasNext()) {
        see(reader, reader.next(), seer);
      }
      reader.close();
    } catch (XMLStreamException broken) {
      throw OfficePackage.broken();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void see(XMLStreamReader reader, int event, Seer seer) {
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new FileRefused(
              "Tệp có phần khai báo (DTD) không có trong bảng tính thường, nên không được đọc.");
      case XMLStreamConstants.START_ELEMENT -> seer.begins(reader);
      case XMLStreamConstants.END_ELEMENT -> seer.ends(reader.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          seer.letters(reader.getTextLength());
      default -> {
        // Comments and instructions say nothing of the sheet.
      }
    }
  }

  /** An attribute of the element, whatever its prefix. */
  static Optional<String> attribute(XMLStreamReader element, String name) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals(name)) {
        String value = element.getAttributeValue(i);
        if (value.length() > LONGEST_ATTRIBUTE) {
          throw OfficePackage.broken();
        }
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
