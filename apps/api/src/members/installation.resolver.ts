import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, registerEnumType } from "type-graphql";
import { Access } from "#access";
import type { PortalContext } from "#context";
import { installationHealth, type JobState, openJobs } from "./installation.sql.ts";

const JobStateEnum: Readonly<Record<JobState, JobState>> = {
  WAITING: "WAITING",
  RUNNING: "RUNNING",
  TRIED_AGAIN: "TRIED_AGAIN",
  GIVEN_UP: "GIVEN_UP",
};
registerEnumType(JobStateEnum, {
  name: "JobState",
  description: "Where a job is; TRIED_AGAIN has failed and waits for its next try, GIVEN_UP has failed for good.",
});

@ObjectType({ description: "A job that is not done; neither what it works on nor what it met is told." })
export class QueuedJob {
  @Field(() => ID, { description: "Its number in the queue." })
  id: string;

  @Field(() => String, { description: "What is done, such as `publish-upload`." })
  task: string;

  @Field(() => JobStateEnum, { description: "Where it is." })
  state: JobState;

  @Field(() => Int, { description: "How often it was tried." })
  attempts: number;

  @Field(() => Int, { description: "How often it is tried at most." })
  mostAttempts: number;

  @Field(() => Date, { description: "When it is due." })
  dueAt: Date;

  @Field(() => Date, { description: "When it was ordered." })
  createdAt: Date;
}

@ObjectType({ description: "The health of this installation, for who coordinates." })
export class Installation {
  @Field(() => String, { description: "Version of the database server." })
  databaseVersion: string;

  @Field(() => Int, { description: "Browsers signed in." })
  liveSessions: number;

  @Field(() => Int, { description: "Letters that no mail server has taken." })
  unsentLetters: number;

  @Field(() => Boolean, { description: "Whether a mail server is set." })
  sendsMail: boolean;

  @Field(() => Date, { nullable: true, description: "When protected answers were last opened." })
  lastOpeningAt: Date | null;

  @Field(() => Date, { nullable: true, description: "When the ledger was last signed." })
  lastCheckpointAt: Date | null;
}

/** Whether the portal is well, and what it is at. */
@Resolver(() => Installation)
export class InstallationResolver {
  @Access("center:manage")
  @Query(() => Installation, { description: "The health of this installation and the jobs that are not done." })
  async installation(@Ctx() context: PortalContext): Promise<Installation> {
    const health = await installationHealth(context.db);
    return Object.assign(new Installation(), { ...health, sendsMail: Boolean(context.mail?.send) });
  }

  @FieldResolver(() => [QueuedJob], { description: "Jobs that are not done, those given up first; 200 at most." })
  async jobs(@Ctx() context: PortalContext): Promise<QueuedJob[]> {
    return openJobs(context.db);
  }
}
