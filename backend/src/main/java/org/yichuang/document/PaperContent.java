package org.yichuang.document;

import java.util.List;

/**
 * What a paper says, frozen in the transaction of the act; every rendering is made from it.
 *
 * @param lines label and text: applicant, matter, dates
 * @param sealNote what stands in the empty place of the seal; a picture is no electronic seal
 */
public record PaperContent(
    String title,
    String organName,
    String addressee,
    List<Line> lines,
    List<String> paragraphs,
    List<String> legalBases,
    List<String> remedies,
    String sealNote) {

  public record Line(String label, String text) {}
}
