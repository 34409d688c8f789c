package vn.motcua.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// What a PDF says of itself (ISO 19005-2, 6.6): a title and the conformance level, no time and no machine.
final class Plate {

    private static final String PRODUCER = "Quầy Một Cửa";
    private static final String GRADE = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>";

    private Plate() {}

    /// @param archival whether every page is our own: what another made is of no grade that we could answer for
    static void mark(PDDocument document, String title, boolean archival) throws IOException {
        var words = new PDDocumentInformation();
        words.setTitle(title);
        words.setProducer(PRODUCER);
        document.setDocumentInformation(words);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title, archival ? GRADE : "").getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        document.getDocumentCatalog().setLanguage("vi-VN");
        document.setDocumentId(0L);
        document.getDocument().getTrailer().removeItem(org.apache.pdfbox.cos.COSName.ID);
    }

    private static String xmp(String title, String grade) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                %s
                <pdf:Producer>%s</pdf:Producer>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>
                """.formatted(grade, PRODUCER, Escaped.of(title));
    }
}
