CREATE TABLE `area` (
	`position` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`lan` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `area_code_unique` ON `area` (`code`);--> statement-breakpoint
CREATE TABLE `coverage` (
	`indicator` integer NOT NULL,
	`release` integer NOT NULL,
	`years` text NOT NULL,
	PRIMARY KEY(`indicator`, `release`),
	FOREIGN KEY (`indicator`) REFERENCES `indicator`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `indicator` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_id_unique` ON `indicator` (`id`);--> statement-breakpoint
CREATE TABLE `indicator_version` (
	`indicator` integer NOT NULL,
	`release` integer NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`unit` text NOT NULL,
	`omrade` text NOT NULL,
	`quality` text NOT NULL,
	`direction` text NOT NULL,
	`definition` text NOT NULL,
	`purpose` text NOT NULL,
	`source` text NOT NULL,
	`data_source` text NOT NULL,
	`pitfalls` text NOT NULL,
	`breaks` text NOT NULL,
	`genders` text NOT NULL,
	`levels` text NOT NULL,
	`next_year` integer,
	`next_preliminary` text,
	`next_final` text,
	`stated_on` text,
	PRIMARY KEY(`indicator`, `release`),
	FOREIGN KEY (`indicator`) REFERENCES `indicator`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`omrade`) REFERENCES `omrade`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `omrade` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`parent` text,
	`aliases` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `peer_group` (
	`id` text NOT NULL,
	`release` integer NOT NULL,
	`rank` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`source` text NOT NULL,
	`subject` integer,
	`omrade` text,
	`year` integer,
	`rules` text NOT NULL,
	PRIMARY KEY(`id`, `release`),
	FOREIGN KEY (`subject`) REFERENCES `area`(`position`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`omrade`) REFERENCES `omrade`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `peer_group_subject` ON `peer_group` (`subject`);--> statement-breakpoint
CREATE TABLE `published` (
	`only` integer PRIMARY KEY NOT NULL,
	`release` integer NOT NULL,
	FOREIGN KEY (`release`) REFERENCES `release`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "published_is_one_row" CHECK("published"."only" = 1)
);
--> statement-breakpoint
CREATE TABLE `release` (
	`number` integer PRIMARY KEY NOT NULL,
	`date` text NOT NULL,
	`source` text NOT NULL,
	`note` text NOT NULL,
	`slices` integer NOT NULL,
	`figures` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `slice` (
	`id` integer PRIMARY KEY NOT NULL,
	`vals` text NOT NULL,
	`marks` text
);
