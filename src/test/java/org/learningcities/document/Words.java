package org.learningcities.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Makes Word documents as Word does: styles, numbered lists, a running head. */
public final class Words {
    private final XWPFDocument word = new XWPFDocument();
    private final BigInteger bullets;
    private final BigInteger numbers;

    public Words() {
        var styles = word.createStyles();
        for (var name : new String[] {"Title", "heading 1"}) {
            var style = CTStyle.Factory.newInstance();
            style.setStyleId(name.replace(" ", ""));
            style.addNewName().setVal(name);
            style.setType(STStyleType.PARAGRAPH);
            styles.addStyle(new XWPFStyle(style));
        }
        bullets = list(1, STNumberFormat.BULLET, "\uF0B7");
        numbers = list(2, STNumberFormat.DECIMAL, "%1.");
        word.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("City of Lahti: report");
    }

    private BigInteger list(long id, STNumberFormat.Enum format, String text) {
        var numbering = word.createNumbering();
        var list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(id));
        var level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    public XWPFDocument word() {
        return word;
    }

    public Words title(String words) {
        return styled("Title", words);
    }

    public Words heading(String words) {
        return styled("heading1", words);
    }

    public Words paragraph(String words) {
        word.createParagraph().createRun().setText(words);
        return this;
    }

    private Words styled(String style, String words) {
        var paragraph = word.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(words);
        return this;
    }

    public Words item(String words) {
        return item(bullets, words);
    }

    public Words numbered(String words) {
        return item(numbers, words);
    }

    private Words item(BigInteger list, String words) {
        var paragraph = word.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.ZERO);
        paragraph.createRun().setText(words);
        return this;
    }

    public byte[] bytes() {
        try (word) {
            var bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file, to be opened with a password. */
    public byte[] bytes(String password) {
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (var out = encryptor.getDataStream(container)) {
                out.write(bytes());
            }
            var bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
