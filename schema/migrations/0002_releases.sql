CREATE TABLE `access_key` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`holder` text NOT NULL,
	`kommun` integer,
	`network` text,
	`imports` integer NOT NULL,
	`created_on` text NOT NULL,
	`revoked_on` text,
	FOREIGN KEY (`kommun`) REFERENCES `area`(`position`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `step` (
	`release` integer NOT NULL,
	`name` text NOT NULL,
	`tally` text NOT NULL,
	PRIMARY KEY(`release`, `name`),
	FOREIGN KEY (`release`) REFERENCES `release`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_coverage` (
	`release` integer NOT NULL,
	`indicator` integer NOT NULL,
	`years` text NOT NULL,
	`brought` text NOT NULL,
	`figures` integer NOT NULL,
	`changes` text NOT NULL,
	`findings` integer NOT NULL,
	`taken` text,
	PRIMARY KEY(`release`, `indicator`),
	FOREIGN KEY (`indicator`) REFERENCES `indicator`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- The slices until now hold their values as JSON; all of them came with the release that their coverage tells of.
INSERT INTO `__new_coverage`("release", "indicator", "years", "brought", "figures", "changes", "findings", "taken")
SELECT "release", "indicator", "years", "years", "values", json_object('added', "values", 'revised', 0, 'removed', 0, 'status', 0), 0, NULL
FROM (
	SELECT "release", "indicator", "years", (
		SELECT count("one"."value") FROM "slice", json_each("slice"."vals") AS "one"
		WHERE "slice"."id" >= "coverage"."indicator" * 50331648 AND "slice"."id" < ("coverage"."indicator" + 1) * 50331648
	) AS "values"
	FROM "coverage"
);
--> statement-breakpoint
DROP TABLE `coverage`;--> statement-breakpoint
ALTER TABLE `__new_coverage` RENAME TO `coverage`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
ALTER TABLE `area` ADD `release` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `indicator_version` ADD `sight` text;--> statement-breakpoint
CREATE INDEX `indicator_version_limited` ON `indicator_version` (`indicator`,`release`) WHERE "indicator_version"."sight" IS NOT NULL;--> statement-breakpoint
ALTER TABLE `release` ADD `key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `release` ADD `begun_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `release` ADD `published_on` text;--> statement-breakpoint
ALTER TABLE `release` ADD `withdrawn_on` text;--> statement-breakpoint
ALTER TABLE `release` ADD `withdrawn_why` text;--> statement-breakpoint
ALTER TABLE `release` ADD `sight` text;--> statement-breakpoint
ALTER TABLE `release` ADD `kommuner` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `slice` ADD `findings` text;
--> statement-breakpoint
UPDATE "release" SET "published_on" = "date", "begun_on" = "date", "key" = 'seed' WHERE "number" <= (SELECT "release" FROM "published");
--> statement-breakpoint
-- A slice is written while its release is staged, and never again. It is the release's own row that tells, so that a
-- number that was passed over, or was withdrawn, is closed as well.
DROP TRIGGER slice_is_not_added_to_a_published_release;
--> statement-breakpoint
DROP TRIGGER slice_is_not_deleted_from_a_published_release;
--> statement-breakpoint
CREATE TRIGGER slice_is_added_to_a_staged_release BEFORE INSERT ON slice
WHEN NOT EXISTS (SELECT 1 FROM "release" WHERE "number" = NEW.id % 65536 AND "published_on" IS NULL)
BEGIN
	SELECT raise(ABORT, 'the release is not being staged');
END;
--> statement-breakpoint
CREATE TRIGGER slice_is_deleted_from_a_staged_release BEFORE DELETE ON slice
WHEN NOT EXISTS (SELECT 1 FROM "release" WHERE "number" = OLD.id % 65536 AND "published_on" IS NULL)
BEGIN
	SELECT raise(ABORT, 'the release is already published');
END;
