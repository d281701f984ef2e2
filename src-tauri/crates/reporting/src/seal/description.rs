//! Title, language, dates and identity of the file, for readers and catalogues.

use lopdf::{Dictionary, Document, Object, Stream, StringFormat};
use sha2::{Digest, Sha256};

use super::pdf_text;
use crate::{Lang, Language};

/// Name of the program in the file.
const CREATOR: &str = "Jaiza";

/// What the file says it is.
pub struct Description {
    /// Title.
    pub title: String,
    /// Subject in one line.
    pub subject: String,
}

impl Description {
    /// Writes information, XMP, language, and an identity made from the content alone.
    pub fn write(
        &self,
        document: &mut Document,
        lang: Lang,
        signed_at: &str,
        data: &[u8],
    ) -> Result<(), lopdf::Error> {
        "1.7".clone_into(&mut document.version);
        let language = match lang.main() {
            Language::English => "en-PK",
            Language::Urdu => "ur-PK",
        };
        let xmp = document.add_object(self.xmp(language, signed_at));
        let catalog = document.catalog_mut()?;
        catalog.set("Metadata", xmp);
        catalog.set("Lang", pdf_text(language));
        let mut preferences = Dictionary::new();
        preferences.set("DisplayDocTitle", true);
        if lang.main() == Language::Urdu {
            preferences.set("Direction", "R2L");
        }
        catalog.set("ViewerPreferences", preferences);
        let info = document.add_object(self.info(signed_at));
        document.trailer.set("Info", info);
        let mut hash = Sha256::new();
        hash.update(self.title.as_bytes());
        hash.update(format!("{lang:?}"));
        hash.update(data);
        let identity = hash.finalize().get(..16).unwrap_or_default().to_vec();
        let identity = Object::String(identity, StringFormat::Hexadecimal);
        document.trailer.set("ID", vec![identity.clone(), identity]);
        Ok(())
    }

    fn info(&self, signed_at: &str) -> Dictionary {
        let mut info = Dictionary::new();
        info.set("Title", pdf_text(&self.title));
        info.set("Subject", pdf_text(&self.subject));
        info.set("Creator", pdf_text(CREATOR));
        info.set("Producer", pdf_text(CREATOR));
        if let Some(moment) = pdf_date(signed_at) {
            info.set("CreationDate", pdf_text(&moment));
            info.set("ModDate", pdf_text(&moment));
        }
        info
    }

    fn xmp(&self, language: &str, signed_at: &str) -> Stream {
        let (title, subject) = (escape(&self.title), escape(&self.subject));
        let moment = pdf_date(signed_at).map_or_else(String::new, |_| {
            let moment = escape(signed_at);
            format!(
                "<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>"
            )
        });
        let packet = format!(
            "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
             <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
             <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
             <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
             xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
             xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n\
             <dc:format>application/pdf</dc:format>\n\
             <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n\
             <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
             <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li></rdf:Alt>\
             </dc:description>\n\
             <xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>{moment}\n\
             <pdf:Producer>{CREATOR}</pdf:Producer>\n\
             </rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>"
        );
        let mut head = Dictionary::new();
        head.set("Type", "Metadata");
        head.set("Subtype", "XML");
        // Catalogues read XMP without decompressing.
        Stream::new(head, packet.into_bytes()).with_compression(false)
    }
}

/// Makes a text safe inside XML; control characters are dropped.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// `D:20260331101500Z` from RFC 3339 in UTC; `None` for anything else.
pub fn pdf_date(rfc3339: &str) -> Option<String> {
    let moment = rfc3339.get(..19)?;
    let shape = |(index, byte): (usize, u8)| match index {
        4 | 7 => byte == b'-',
        10 => byte == b'T',
        13 | 16 => byte == b':',
        _ => byte.is_ascii_digit(),
    };
    let sound = rfc3339.ends_with('Z') && moment.bytes().enumerate().all(shape);
    let digits: String = moment.chars().filter(char::is_ascii_digit).collect();
    sound.then(|| format!("D:{digits}Z"))
}
