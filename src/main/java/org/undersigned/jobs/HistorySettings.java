package org.undersigned.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keep how long the account of a run is kept after its end; what it put into the archive stays */
@ConfigurationProperties("undersigned.history")
record HistorySettings(@DefaultValue("730d") Duration keep) {}
