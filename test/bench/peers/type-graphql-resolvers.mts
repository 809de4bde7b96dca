import { Arg, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { DataSource } from "typeorm";
import {
  CaseResponse,
  CaseVersion,
  PhaseAnalyte,
  Release,
  ReleaseCase,
  SampleAnalyte,
  TreatmentCourse,
} from "./type-graphql-entities.mjs";

/** Set before the schema is built: the examples of type-graphql import theirs from a file as well. */
export const connection: { dataSource?: DataSource } = {};

function repository<Row extends object>(entity: new () => Row) {
  if (!connection.dataSource) throw new Error("no connection");
  return connection.dataSource.getRepository(entity);
}

/** What says of a row to which version of a case it belongs. */
const ofCase = ({ centerId, cohortId, caseId, version }: CaseVersion) => ({ centerId, cohortId, caseId, version });

@Resolver(() => Release)
export class ReleaseResolver {
  @Query(() => [Release])
  async releases(@Arg("cohorts", () => [Int]) cohorts: number[]): Promise<Release[]> {
    const all = await repository(Release).find({ order: { cohortId: "ASC", releaseNumber: "ASC" } });
    return all.filter(({ cohortId }, at) => cohorts.includes(cohortId) && all[at + 1]?.cohortId !== cohortId);
  }

  @FieldResolver(() => [ReleaseCase])
  cases(@Root() { centerId, cohortId, releaseNumber }: Release): Promise<ReleaseCase[]> {
    return repository(ReleaseCase).find({ where: { centerId, cohortId, releaseNumber } });
  }
}

@Resolver(() => ReleaseCase)
export class ReleaseCaseResolver {
  @FieldResolver(() => CaseVersion)
  caseVersion(@Root() { centerId, cohortId, caseId, version }: ReleaseCase): Promise<CaseVersion> {
    return repository(CaseVersion).findOneByOrFail({ centerId, cohortId, caseId, version });
  }
}

@Resolver(() => CaseVersion)
export class CaseVersionResolver {
  @FieldResolver(() => [PhaseAnalyte])
  phaseAnalytes(
    @Root() root: CaseVersion,
    @Arg("analyte", () => String) analyte: string,
    @Arg("specimen", () => String) specimen: string,
    @Arg("stimulus", () => String) stimulus: string,
  ): Promise<PhaseAnalyte[]> {
    return repository(PhaseAnalyte).find({ where: { ...ofCase(root), analyte, specimen, stimulus } });
  }

  @FieldResolver(() => [SampleAnalyte])
  sampleAnalytes(
    @Root() root: CaseVersion,
    @Arg("analyte", () => String, { nullable: true }) analyte?: string,
    @Arg("specimen", () => String, { nullable: true }) specimen?: string,
    @Arg("stimulus", () => String, { nullable: true }) stimulus?: string,
  ): Promise<SampleAnalyte[]> {
    const where = Object.entries({ analyte, specimen, stimulus }).filter(([, value]) => value !== undefined);
    return repository(SampleAnalyte).find({ where: { ...ofCase(root), ...Object.fromEntries(where) } });
  }

  @FieldResolver(() => [CaseResponse])
  responses(@Root() root: CaseVersion, @Arg("definition", () => String) definition: string): Promise<CaseResponse[]> {
    return repository(CaseResponse).find({ where: { ...ofCase(root), definition } });
  }

  @FieldResolver(() => [TreatmentCourse])
  courses(@Root() root: CaseVersion, @Arg("agent", () => String) agent: string): Promise<TreatmentCourse[]> {
    return repository(TreatmentCourse).find({ where: { ...ofCase(root), agent } });
  }
}
