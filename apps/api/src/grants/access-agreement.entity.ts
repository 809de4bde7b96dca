import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { AccessRequestEntity } from "./access-request.entity.ts";

/** What one other contributing center says of a request by which too much of its own could be learnt. */
@Entity("access_agreement", { schema: "portal" })
@Index("access_agreement_of_center", ["ofCenter"])
@ForeignKey(() => AccessRequestEntity, ["centerId", "requestId"], ["centerId", "requestId"], {
  name: "access_agreement_request_fk",
})
export class AccessAgreementEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryColumn({ type: "int" })
  requestId: number;

  @PrimaryColumn({ type: "int" })
  ofCenter: number;

  @Column({ type: "text" })
  state: string;

  @Column({ type: "timestamptz", default: () => "now()" })
  askedAt: Date;

  @Column({ type: "int", nullable: true })
  decidedBy: number | null;

  @Column({ type: "timestamptz", nullable: true })
  decidedAt: Date | null;
}
