package org.yichuang.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.document.IssuePaper;
import org.yichuang.matter.Matter;

/** Issues the paper of an act, with what the law wants to be read in it. */
@Singleton
class ActPaper {

  private final PaperTexts texts;
  private final IssuePaper issuePaper;

  ActPaper(PaperTexts texts, IssuePaper issuePaper) {
    this.texts = texts;
    this.issuePaper = issuePaper;
  }

  Uni<?> write(ActWork work, @Nullable UUID document) {
    if (document == null) {
      return Uni.createFrom().voidItem();
    }
    ApplicationEntity application = work.application();
    var kind = Objects.requireNonNull(work.effect().paper());
    PaperTexts.Facts facts =
        new PaperTexts.Facts(
            application,
            work.matter(),
            work.settings().authority(),
            work.applicant(),
            work.agent(),
            String.valueOf(work.key().unseal(application.queryCode, PerformAct.QUERY_CODE)),
            materialNames(work),
            work.request(),
            work.legalBases(),
            complaintPhone(work.matter()),
            work.now());
    return issuePaper.execute(
        new IssuePaper.Order(
            application.id,
            document,
            kind,
            application.organ,
            work.settings().authority().documentPrefix(),
            texts.write(kind, facts),
            work.key(),
            work.now()));
  }

  private static List<String> materialNames(ActWork work) {
    List<String> names = new ArrayList<>();
    for (Matter.Material material : work.matter().materials()) {
      long count = work.files().stream().filter(f -> f.material.equals(material.code())).count();
      if (count > 0) {
        names.add(material.name() + "（" + count + " 份）");
      }
    }
    return names;
  }

  private static @Nullable String complaintPhone(Matter matter) {
    return matter.contacts().stream().filter(c -> c.label().contains("投诉")).map(Matter.Contact::phone).findFirst().orElse(null);
  }
}
