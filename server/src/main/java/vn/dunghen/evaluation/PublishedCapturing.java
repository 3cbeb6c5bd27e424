package vn.dunghen.evaluation;

import org.springframework.stereotype.Component;

/** Reading the portal's evaluation, started by hand. */
@Component
public class PublishedCapturing {

  private final CaptureJob job;

  PublishedCapturing(CaptureJob job) {
    this.job = job;
  }

  /** Whether it is known where the portal is. */
  public boolean reachable() {
    return job.reachable();
  }

  /** Starts reading what is of interest each day; whether it began. */
  public boolean begin() {
    return job.reachable() && job.begin(job.current());
  }
}
