package vn.dunghen;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The host as Spring sees it: every package below this one is a part of the business. */
@SpringBootApplication
public class DungHenServer {}
