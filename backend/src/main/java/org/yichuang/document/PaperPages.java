package org.yichuang.document;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Lays a paper out as one page of HTML without scripts: the print view, and what the PDF is made from. */
@Singleton
public class PaperPages {

  private final Template template;

  PaperPages(@Location("paper.html") Template template) {
    this.template = template;
  }

  public String html(DocumentQueries.Paper paper) {
    return template.data("paper", paper.content()).data("number", paper.head().number()).data("date", date(paper.head().issuedOn())).render();
  }

  /** 2026年3月16日. */
  public static String date(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
