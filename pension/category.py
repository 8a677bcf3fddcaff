"""Which benefit a person draws."""

from enum import StrEnum


class Category(StrEnum):
    EMPLOYEE_PENSION = "employee-pension"
    RESIDENT_PENSION = "resident-pension"
    HARDSHIP_ALLOWANCE = "hardship-allowance"
    LAND_SUBSISTENCE = "land-subsistence"
    SUPPLEMENTARY_PENSION = "supplementary-pension"
    WORK_DEATH_DEPENDANT = "work-death-dependant"
    RETIREE_HEALTH = "retiree-health"
    OTHER = "other"
